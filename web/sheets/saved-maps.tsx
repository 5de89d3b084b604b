import { Button, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedMap } from '#model/contract/spreadsheets.ts'
import { client } from '#web/client.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { Row, Rows } from '#web/ui/rows.tsx'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { columnMapsQuery } from './queries.ts'
import classes from './sheets.module.css'

const DeleteMap = ({ saved: { id, name }, close }: { saved: SavedMap; close: () => void }) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  const { mutate, isPending } = useAction({
    send: () => client.deleteColumnMap({ params: { workspace, map: id } }),
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['column-maps', workspace] })
      sayDone(t('spreadsheets.list.deleted', { name }))
      close()
    },
  })
  return (
    <Dialog title={t('spreadsheets.list.delete', { name })} onClose={close}>
      <Text>{t('spreadsheets.list.deleteLead')}</Text>
      <div className={classes.buttons} style={{ marginTop: '1rem' }}>
        <Button color="red" loading={isPending} onClick={() => mutate(undefined)}>
          {t('spreadsheets.list.deleteShort')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

type SavedMapsProps = {
  /** Fills a map in; null while no list is shown that it could be filled in for. */
  use: ((saved: SavedMap) => void) | null
}

/** The column maps that the workspace keeps. */
export const SavedMaps = ({ use }: SavedMapsProps) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const { slug } = useWorkspace()
  const { data, error, isPending } = useQuery(columnMapsQuery(slug))
  const [leaving, setLeaving] = useState<SavedMap | null>(null)
  return (
    <Section title={t('spreadsheets.list.saved')}>
      {isPending && <LoadingPanel />}
      {error && <Text role="alert">{problemText(t, error)}</Text>}
      {data?.maps.length === 0 && (
        <EmptyState title={t('spreadsheets.list.savedNone')}>
          {t('spreadsheets.list.savedNoneText')}
        </EmptyState>
      )}
      {data && data.maps.length > 0 && (
        <Rows label={t('spreadsheets.list.saved')}>
          {data.maps.map((saved) => (
            <Row
              key={saved.id}
              aside={
                <div className={classes.buttons}>
                  {use && (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={t('spreadsheets.list.use', { name: saved.name })}
                      onClick={() => use(saved)}
                    >
                      {t('spreadsheets.list.useShort')}
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('spreadsheets.list.delete', { name: saved.name })}
                    onClick={() => setLeaving(saved)}
                  >
                    {t('spreadsheets.list.deleteShort')}
                  </Button>
                </div>
              }
            >
              <Text fw={550}>{saved.name}</Text>
              <Text size="sm" c="dimmed">
                {t('spreadsheets.list.savedBy', { name: saved.savedBy, when: dayOf(saved.savedAt) })}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
      {leaving && <DeleteMap saved={leaving} close={() => setLeaving(null)} />}
    </Section>
  )
}
