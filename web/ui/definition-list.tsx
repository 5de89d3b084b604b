import type { ReactNode } from 'react'
import classes from './definition-list.module.css'

/** Terms with what they are: one under the other on a phone, side by side where there is room. */
export const DefinitionList = ({ items }: { items: readonly (readonly [ReactNode, ReactNode])[] }) => (
  <dl className={classes.list}>
    {items.map(([term, description], index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the list is fixed while it is shown, and a term may be any element
      <div key={index} className={classes.item}>
        <dt>{term}</dt>
        <dd>{description}</dd>
      </div>
    ))}
  </dl>
)
