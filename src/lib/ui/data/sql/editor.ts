import { autocompletion, completionKeymap, type Completion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SqlTable } from '../../../view/sql-table.ts';

/** An editor of SQL, as the page uses it. */
export interface SqlEditor {
	readonly focus: () => void;
	/** Puts a text in the place of the whole, or of the selection. */
	readonly replace: (text: string, what: 'all' | 'selection') => void;
	/** Underlines where a query is at fault; nothing without it. */
	readonly mark: (fault: { readonly offset: number; readonly message: string } | undefined) => void;
	readonly close: () => void;
}

export interface EditorOptions {
	readonly text: string;
	readonly selection: { readonly from: number; readonly to: number };
	readonly tables: readonly SqlTable[];
	readonly label: string;
	/** The editor's own words, by their English ones. */
	readonly phrases: Readonly<Record<string, string>>;
	readonly onchange: (text: string) => void;
	readonly onrun: () => void;
}

const duckdb = SQLDialect.define({
	...PostgreSQL.spec,
	keywords: `${PostgreSQL.spec.keywords ?? ''} qualify summarize describe pivot unpivot anti semi asof exclude positional macro`
});

// The page's own tokens reach into the shadow root, so that the theme changes with it.
const look = EditorView.theme({
	'&': { color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: '0.875rem', minHeight: '12rem' },
	'&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '12rem', maxHeight: '28rem' },
	'.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
	'.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'transparent', border: '0' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--accent-wash)'
	},
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--ink-soft)' },
	'.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--hairline)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.8125rem' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		color: 'var(--accent-ink)',
		backgroundColor: 'var(--accent)'
	},
	'.cm-tooltip.cm-completionInfo': { fontFamily: 'var(--sans)', fontSize: '0.8125rem', maxWidth: '20rem' },
	'.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
	'.cm-tooltip-lint': { fontFamily: 'var(--sans)', fontSize: '0.8125rem' },
	'.cm-lintRange-error': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--warn)',
		textDecorationSkipInk: 'none',
		backgroundColor: 'var(--warn-wash)'
	}
});

const colours = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword], color: 'var(--code-word)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
	{ tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-soft)', fontStyle: 'italic' }
]);

/**
 * Types over a selection itself: the browser would give the new letters the look of the old ones by a style of their own,
 * which the page's policy forbids and the console reports.
 */
const typeOver = EditorView.domEventHandlers({
	beforeinput(event, view) {
		const { inputType, data, isComposing } = event;
		if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty)
			return false;
		event.preventDefault();
		view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
		return true;
	}
});

/**
 * Opens the editor in an element, within a shadow root: there its styles are adopted as sheets, which the page's policy
 * allows; in the page itself they would be a forbidden `style` element. Tab is left to the browser, so that nobody is
 * caught in it.
 */
export function openEditor(host: HTMLElement, options: EditorOptions): SqlEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const { from, to } = options.selection;
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: options.text,
			selection: { anchor: from, head: to },
			extensions: [
				lineNumbers(),
				history(),
				drawSelection(),
				bracketMatching(),
				autocompletion({ icons: false }),
				sql({ dialect: duckdb, schema: schemaOf(options.tables), upperCaseKeywords: true }),
				syntaxHighlighting(colours),
				look,
				typeOver,
				EditorView.lineWrapping,
				EditorState.phrases.of(options.phrases),
				EditorView.contentAttributes.of({ 'aria-label': options.label }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onchange(update.state.doc.toString());
				}),
				Prec.highest(
					keymap.of([
						{
							key: 'Mod-Enter',
							run: () => {
								options.onrun();
								return true;
							}
						}
					])
				),
				keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap])
			]
		})
	});
	return {
		focus: () => {
			view.focus();
		},
		replace(text, what) {
			const range = what === 'all' ? { from: 0, to: view.state.doc.length } : view.state.selection.main;
			view.dispatch({
				changes: { from: range.from, to: range.to, insert: text },
				selection: { anchor: range.from + text.length },
				scrollIntoView: true
			});
		},
		mark(fault) {
			view.dispatch(setDiagnostics(view.state, fault ? [diagnosticOf(view.state, fault)] : []));
		},
		close: () => {
			view.destroy();
		}
	};
}

/** The word at the fault; at the end of the text, the last letter. */
function diagnosticOf(state: EditorState, { offset, message }: { offset: number; message: string }) {
	const length = state.doc.length;
	const at = Math.min(offset, length);
	const word = /^[\p{L}\p{N}_]+|^\S/u.exec(state.sliceDoc(at, at + 200))?.[0] ?? '';
	const from = word === '' ? Math.max(0, at - 1) : at;
	return { from, to: Math.min(length, word === '' ? at : at + word.length), severity: 'error' as const, message };
}

function schemaOf(tables: readonly SqlTable[]) {
	return Object.fromEntries(
		tables.map(({ name, about, columns }) => {
			const self: Completion = { label: name, type: 'type', info: about };
			const children = columns.map((column): Completion => ({
				label: column.name,
				type: 'property',
				detail: column.type,
				info: column.about
			}));
			return [name, { self, children }];
		})
	);
}
