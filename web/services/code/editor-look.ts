import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace"
const raised = {
  backgroundColor: 'var(--paper-raised)',
  color: 'var(--ink)',
  border: '1px solid var(--rule)',
}

/** The house's colours, by the variables that change with the scheme. */
const look = EditorView.theme({
  '&': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.75rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper-sunk)',
    color: 'var(--ink-quiet)',
    border: 'none',
    borderInlineEnd: '1px solid var(--rule)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--mantine-color-petrol-5) 35%, transparent)',
  },
  '.cm-foldPlaceholder': { ...raised, color: 'var(--ink-quiet)', paddingInline: '0.4rem' },
  '.cm-foldGutter .cm-gutterElement': { cursor: 'pointer' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-wash)', outline: '1px solid var(--warn-ink)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--warn-wash)', outline: '2px solid var(--warn-ink)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--plain-wash)' },
  '.cm-panels': { backgroundColor: 'var(--paper-sunk)', color: 'var(--ink)' },
  // The editor writes its own place for it, which lies under the head of the page.
  '.cm-panels.cm-panels-top': {
    top: '4.25rem !important',
    borderBottom: '1px solid var(--rule)',
  },
  '.cm-panel.cm-search': { padding: '0.6rem 2rem 0.6rem 0.75rem' },
  '.cm-panel.cm-search label': { fontSize: '0.8rem' },
  '.cm-panel.cm-search [name=close]': {
    color: 'inherit',
    cursor: 'pointer',
    fontSize: '1.2rem',
    padding: '0 0.5rem',
  },
  '.cm-textfield': { ...raised, borderRadius: '0.25rem', fontSize: '0.875rem', padding: '0.2rem 0.4rem' },
  '.cm-button': {
    ...raised,
    backgroundImage: 'none',
    borderRadius: '0.25rem',
    fontSize: '0.8rem',
    cursor: 'pointer',
  },
  '.cm-tooltip': {
    ...raised,
    borderRadius: '0.5rem',
    boxShadow: '0 2px 12px rgb(0 0 0 / 12%)',
    zIndex: '20',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: mono, maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--mantine-primary-color-filled)',
    color: '#ffffff',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', marginInlineStart: '0.75rem' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '22rem', padding: '0.5rem 0.75rem', lineHeight: '1.45' },
  '.cm-diagnostic': { padding: '0.4rem 0.75rem', borderInlineStart: '4px solid var(--rule)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--bad-ink)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--warn-ink)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--bad-ink)' },
  '.cm-diagnosticText': { whiteSpace: 'pre-line' },
  '.cm-lintRange': { backgroundImage: 'none !important', textUnderlineOffset: '0.2em' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--bad-ink)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--warn-ink)' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--ink-quiet)' },
})

const colours = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--code-key)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-quoted)' },
  { tag: tags.lineComment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.meta], color: 'var(--ink-quiet)' },
  { tag: tags.special(tags.string), color: 'var(--ink-quiet)' },
])

/** How code looks in this house, in both schemes. */
export const houseLook = [look, syntaxHighlighting(colours)]
