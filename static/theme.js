// Loaded before the page is drawn, so that a chosen theme does not flash. The key is that of src/lib/ui/theme.ts.
try {
	const theme = localStorage.getItem('atlas-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage is off: the system's theme stands.
}
