import { describe, expect, it } from 'vitest';
import { languageName, languageOf } from './language.ts';

const repeated = (text: string) => `${text} `.repeat(4);

describe('languageOf', () => {
	it.each([
		['In 2021 the Agency seized 900 kg of opium.', 'en'],
		['900 kg seized', 'en'],
		[
			repeated(
				'The delegations of the five states presented the drug situation and recent policies in their countries.'
			),
			'en'
		],
		['В 2021 году изъято 900 кг опия.', 'ru'],
		[
			repeated(
				'Делегации пяти государств рассказали о наркоситуации и о последних решениях своих правительств.'
			),
			'ru'
		]
	])('reads %s', (text, language) => {
		expect(languageOf(text)).toEqual({ language });
	});

	// The name is a guess, and wrong between neighbours: none is asked for where '' stands.
	it.each([
		[
			'Les délégations ont présenté la situation en matière de drogue et les politiques récentes de leurs pays.',
			'French'
		],
		[
			'Delegatsiyalar o‘z mamlakatlaridagi giyohvandlik holati va yaqinda qabul qilingan qarorlar haqida so‘zlab berdilar.',
			'Uzbek'
		],
		['Делегациялар өз елдеріндегі есірткі жағдайы мен соңғы шешімдер туралы айтып берді.', 'Kazakh'],
		['Делегациялар өз өлкөлөрүндөгү баңгизат абалы жана акыркы чечимдер жөнүндө айтып беришти.', ''],
		['Ҳайатҳо дар бораи вазъи маводи мухаддир ва қарорҳои охирини ҳукуматҳои худ нақл карданд.', 'Tajik'],
		[
			'Die Delegationen berichteten über die Drogenlage und über die jüngsten Beschlüsse ihrer Länder.',
			'German'
		],
		[
			'Делегації розповіли про ситуацію з наркотиками та останні рішення своїх урядів у цій сфері.',
			'Ukrainian'
		]
	])('knows another language: %s', (text, name) => {
		for (const sample of [text, repeated(text)]) {
			const found = languageOf(sample);
			expect(found).toHaveProperty('other');
			expect('other' in found ? languageName(found.other) : found.language).toContain(name);
		}
	});
});
