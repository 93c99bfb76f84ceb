/** Indicators whose values are surveys and estimates of single years: sites and methods change from one to the next. */
const surveys: ReadonlySet<string> = new Set(['pwid_hiv_prevalence', 'pwid_population_size']);

/** Whether no line may join an indicator's values. */
export const isSurvey = (indicator: string): boolean => surveys.has(indicator);
