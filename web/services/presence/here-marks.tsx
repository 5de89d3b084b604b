import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '#web/ui/initials-of.ts'
import { clauseOf } from './here.ts'
import { usePeople } from './use-people.ts'
import classes from './presence.module.css'

/** Who else is in a clause at this moment, small, on its edge. */
export const HereMarks = ({ path, within = false }: { path: string; within?: boolean }) => {
  const { t } = useTranslation()
  const here = usePeople().filter(({ at }) => {
    const clause = at && clauseOf(at.address)
    return clause === path || (within && clause?.startsWith(`${path}/`))
  })
  if (here.length === 0) return null
  return (
    <span className={classes.marks}>
      {here.map(({ who, hue }) => (
        <span key={who.personId} className={classes.mark} data-hue={hue} title={who.name}>
          <span aria-hidden data-initials={initialsOf(who.name)} />
          <VisuallyHidden>{t('service.together.isHere', { name: who.name })}</VisuallyHidden>
        </span>
      ))}
    </span>
  )
}
