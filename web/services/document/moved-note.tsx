import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isStillBorne, isWithinEnterprise } from '#model/checks/moved-within.ts'
import type { Cost, Risk } from '#model/definition/entries.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { surroundingsQuery } from '../queries.ts'
import { useDocument } from './document-view.ts'
import classes from './clause.module.css'

const Moved = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const { page } = useDocument()
  const { data } = useQuery(surroundingsQuery(slug, page.id))
  if (!data || !isWithinEnterprise(data.roles)) return null
  return (
    <span className={classes.moved}>
      {t('service.ledger.moved', { enterprise: nameIn(data.enterprise, language) })}
    </span>
  )
}

/** That a cost or a risk fell away for a unit alone: the enterprise that it shares with the provider still bears it. */
export const MovedNote = ({ entry }: { entry: Pick<Cost | Risk, 'effect' | 'borneBy'> }) =>
  isStillBorne(entry) ? <Moved /> : null
