import { VisuallyHidden } from '@mantine/core'
import { initialsOf } from './initials-of.ts'
import classes from './person.module.css'

/** Somebody's initials in a circle; `labelled` where the name does not stand beside it. */
export const Face = ({ name, labelled = false }: { name: string; labelled?: boolean }) => (
  <>
    <span
      className={classes.face}
      aria-hidden
      data-initials={initialsOf(name)}
      title={labelled ? name : undefined}
    />
    {labelled && <VisuallyHidden>{name}</VisuallyHidden>}
  </>
)

/** Somebody with face, name and, where it helps, a line about them. */
export const Person = ({ name, note }: { name: string; note?: string }) => (
  <span className={classes.person}>
    <Face name={name} />
    <span className={classes.text}>
      <span>{name}</span>
      {note !== undefined && note !== '' && <span className={classes.note}>{note}</span>}
    </span>
  </span>
)
