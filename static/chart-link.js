// Leads from a chart's shared address on to the chart in its page, under the same view; before anything is drawn.
const to = new URL(document.currentScript.dataset.to, location.href);
for (const [name, value] of new URLSearchParams(location.search)) to.searchParams.set(name, value);
// The grammar's own sign stays readable.
location.replace(to.href.replaceAll('%7E', '~'));
