import { Fragment, type ReactNode } from 'react'

/** Fills each blank of a text with itself: a link takes its place in what is shown. */
export const blanks = {
  name: '{{name}}',
  before: '{{before}}',
  after: '{{after}}',
  other: '{{other}}',
} as const

/** A sentence whose blanks are filled with links; `text` still has its blanks. */
export const Linked = ({ text, links }: { text: string; links: Record<string, ReactNode> }) =>
  text.split(/\{\{(\w+)\}\}/).map((piece, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of a sentence stay where they are
    <Fragment key={at}>{at % 2 === 0 ? piece : links[piece]}</Fragment>
  ))
