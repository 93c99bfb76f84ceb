import type { Categories } from './table-schema.ts';

export const documentKinds = {
	outcome_of_proceedings: { en: 'Outcome of proceedings', ru: 'Итоги заседания' },
	press_release: { en: 'Press release', ru: 'Пресс-релиз' },
	news: { en: 'News', ru: 'Новость' },
	statistics: { en: 'Statistical table', ru: 'Статистическая таблица' },
	report: { en: 'Report or survey', ru: 'Доклад или обзор' },
	article: { en: 'Journal article', ru: 'Научная статья' },
	project_page: { en: 'Page of a programme or project', ru: 'Страница программы или проекта' },
	act: { en: 'Legal act', ru: 'Нормативный акт' }
} as const satisfies Categories;

export const documentLanguages = {
	en: { en: 'English', ru: 'английский' },
	ru: { en: 'Russian', ru: 'русский' },
	kk: { en: 'Kazakh', ru: 'казахский' },
	ar: { en: 'Arabic', ru: 'арабский' }
} as const satisfies Categories;

export const discrepancyKinds = {
	conflict: { en: 'Conflict', ru: 'Противоречие' },
	own_count: { en: 'Against its own count', ru: 'Расхождение с собственным подсчётом' },
	translation: { en: 'Between the languages', ru: 'Между языками' },
	name: { en: 'Name', ru: 'Название' },
	gap: { en: 'Left open', ru: 'Не сказано' }
} as const satisfies Categories;
