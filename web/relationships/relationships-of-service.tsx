import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Rows } from '#web/ui/rows.tsx'
import { relationshipsOfServiceQuery } from './queries.ts'
import { RelationshipLine } from './relationship-line.tsx'
import classes from './relationships.module.css'

/** The relationships that cover a service, those of them that the reader may see. */
export const RelationshipsOfService = ({ workspace, service }: { workspace: string; service: string }) => {
  const { t } = useTranslation()
  const { relationships } = useSuspenseQuery(relationshipsOfServiceQuery(workspace, service)).data
  if (relationships.length === 0)
    return (
      <EmptyState title={t('relationships.ofService.none')}>
        {t('relationships.ofService.noneText')}
      </EmptyState>
    )
  return (
    <div style={{ width: '100%', maxWidth: '48rem' }}>
      <p className={classes.quiet}>{t('relationships.ofService.lead')}</p>
      <Rows label={t('relationships.ofService.tab')}>
        {relationships.map((one) => (
          <RelationshipLine key={one.id} workspace={workspace} shown={one} />
        ))}
      </Rows>
    </div>
  )
}
