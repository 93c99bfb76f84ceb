import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `m.hiv_title`, and nothing that merely ends like it. */
export const messageUse = /(?<![\w$.])m\.([a-z]\w*)/g;

/**
 * Parts of the site with words of their own, by the files that belong to them. Only pages with many: each part
 * costs two requests, and small files pack badly.
 */
const parts: readonly (readonly [files: RegExp, part: string])[] = [
	[/\/(?:ui|lib\/export)\/(?:cite|code)\//, 'cite'],
	[/\/(?:ui\/share|lib\/export)\//, 'share'],
	[/\/ui\/embed\//, 'embed'],
	[/\/(?:ui\/(?:About|Gaps|OverviewHead)|charts\/gaps\/)/, 'more'],
	[/\/(?:ui\/(?:Brief|Country)|charts\/(?:country|locator-map)\/|[^/]*\]\/countr(?:y|ies)\/)/, 'country'],
	[/\/(?:ui\/Crime|charts\/units\/|[^/]*\]\/crime\/)/, 'crime'],
	[/\/(?:ui\/(?:Context|Discrepancy|Document)|[^/]*\]\/(?:disagreements|documents)\/)/, 'documents'],
	[/\/(?:ui\/(?:data\/)?(?:Own|own)|view\/own-)/, 'own'],
	[/\/ui\/data\/(?:Download|download)/, 'download'],
	[/\/ui\/data\/(?:Cite|cite)/, 'cite'],
	[/\/ui\/data\/(?:Code|code)/, 'code'],
	[/\/(?:ui\/data\/sql\/|[^/]*\]\/data\/sql\/)/, 'sql'],
	[/\/(?:ui\/data\/|[^/]*\]\/data\/)/, 'explore'],
	[/\/(?:ui\/Deck|[^/]*\]\/deck\/)/, 'deck'],
	[/\/ui\/EngineStatus/, 'engine'],
	[/\/(?:ui\/Present|[^/]*\]\/present\/)/, 'present'],
	[/\/ui\/SiteFooter/, 'foot'],
	[/\/(?:ui\/Funding|charts\/funding\/|[^/]*\]\/funding\/)/, 'funding'],
	[/\/(?:ui\/Hiv|charts\/hiv\/|[^/]*\]\/hiv\/)/, 'hiv'],
	[/\/(?:ui\/Indicator(?!Picker)|charts\/series\/finding|[^/]*\]\/indicators?\/)/, 'indicator'],
	[/\/ui\/ProblemList/, 'problems'],
	[/\/ui\/SeizuresCultivation/, 'cultivation'],
	[/\/(?:ui\/IntervalDrawing|charts\/interval\/(?:layout|label|Interval))/, 'interval'],
	[/\/(?:ui\/Seizures|charts\/(?:drug-series|interval)\/|[^/]*\]\/seizures\/)/, 'seizures'],
	[/\/(?:ui\/Timeline(?:Brush|Controls|Explorer|Filters|Legend|Page)|[^/]*\]\/timeline\/)/, 'timeline']
];

/** The part of the site that a source file belongs to. */
export const partOfFile = (path: string): string => parts.find(([files]) => files.test(path))?.[1] ?? 'core';

/**
 * Divides messages into parts: one that is used in a single part of the site belongs to it, all others to
 * `core`, which every page loads.
 * @param files source files by their path
 * @param partOf the part that a file belongs to
 * @returns the part of each message that is used at all
 */
export function divideMessages(
	files: ReadonlyMap<string, string>,
	partOf: (path: string) => string = partOfFile
): ReadonlyMap<string, string> {
	const users = new Map<string, Set<string>>();
	for (const [path, source] of files) {
		for (const [, key = ''] of source.matchAll(messageUse)) {
			users.set(key, (users.get(key) ?? new Set()).add(partOf(path)));
		}
	}
	return new Map(
		[...users].map(([key, its]) => {
			const [part = 'core'] = its;
			return [key, its.size === 1 ? part : 'core'];
		})
	);
}

/** Every source file under some folders whose messages the browser may need: no tests, nothing of the server alone. */
export function readSources(folders: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => /(?<!\.test|[./]server)\.(?:ts|svelte)$/.test(name) && !name.includes('paraglide'))
				.map((name) => {
					const path = join(folder, name);
					return [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
				})
		)
	);
}
