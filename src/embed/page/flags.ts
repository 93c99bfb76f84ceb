/*
 * Puts the flags of an embed's address on its root element before the page is drawn, so that a theme does not flash.
 * A classic script of its own: a module would come too late.
 */
import { splitFlags } from '../../lib/view/embed-charts.ts';

const { flags } = splitFlags(location.search);
const root = document.documentElement;
const off = (name: string) => flags.get(name) === '0' || flags.get(name) === 'false';
const on = (name: string) => flags.has(name) && !off(name);

for (const name of ['plain', 'static', 'transparent'] as const) if (on(name)) root.dataset[name] = '';
if (off('title')) root.dataset.title = '0';
if (on('controls') && !on('static')) root.dataset.controls = '';
if (on('dark')) root.dataset.theme = 'dark';
// A transparent page shows its host's ground, which knows nothing of the reader's theme.
else if (on('light') || on('transparent')) root.dataset.theme = 'light';
