import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { workshopsQuery } from './queries.ts'

/** The workshops held on a service, for those who are invited to it. */
export const WorkshopsSection = ({ workspace, service }: { workspace: string; service: string }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { data, error } = useQuery(workshopsQuery(workspace, service))
  return (
    <section aria-labelledby="workshops-held">
      <Title order={2} id="workshops-held" mb="sm">
        {t('workshops.list.title')}
      </Title>
      {error && <Text role="alert">{t('workshops.list.failed')}</Text>}
      {!data && !error && <LoadingPanel />}
      {data?.workshops.length === 0 && <Text c="dimmed">{t('workshops.list.none')}</Text>}
      <Rows>
        {data?.workshops.map(({ id, begunAt, endedAt, facilitator, people, clauses }) => (
          <Row
            key={id}
            aside={
              <TextLink
                to="/w/$workspace/services/$service/workshops/$workshop"
                params={{ workspace, service, workshop: id }}
              >
                {t(endedAt === null ? 'workshops.list.show' : 'workshops.list.open')}
              </TextLink>
            }
          >
            <Text>{endedAt === null ? t('workshops.list.running') : formats.moment(begunAt)}</Text>
            <Text size="sm" c="dimmed">
              {t('workshops.list.by', { name: facilitator.name })} ·{' '}
              {t('workshops.list.people', { count: people })} ·{' '}
              {t('workshops.list.clauses', { count: clauses })}
            </Text>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
