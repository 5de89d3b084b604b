import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/services/column/card.tsx'
import { anchorOf, useDocument } from '#web/services/document/document-view.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { AllConflicts, ConflictsFailed } from './all-conflicts.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { conflictsQuery } from './queries.ts'

type ConflictsCardProps = { workspace: string; stoodOn: number | null }

/** What roles want that cannot both be, open ones first, with how each was decided and what happened since. */
export const ConflictsCard = ({ workspace, stoodOn }: ConflictsCardProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, isError, refetch } = useQuery({
    ...conflictsQuery(workspace, page.id, stoodOn),
    retry: false,
  })
  const [marking, setMarking] = useState(false)
  return (
    <Card
      title={t('conflicts.title')}
      id={anchorOf('conflicts')}
      actions={
        data?.can.includes('mark') && (
          <Button size="compact-sm" variant="light" onClick={() => setMarking(true)}>
            {t('conflicts.mark')}
          </Button>
        )
      }
    >
      {isError && !data && <ConflictsFailed retry={() => void refetch()} />}
      {!data && !isError && <LoadingPanel />}
      {data && <AllConflicts workspace={workspace} around={data} stoodOn={stoodOn} />}
      {marking && data && (
        <MarkDialog workspace={workspace} around={data} onClose={() => setMarking(false)} />
      )}
    </Card>
  )
}
