// For those without scripts; with them, the map is a tab of the indicator's own page.
export const csr = false;
