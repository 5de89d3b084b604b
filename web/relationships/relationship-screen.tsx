import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemList } from '#model/relationships/relationship.ts'
import { client } from '#web/client.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { DutiesSection } from './duties-section.tsx'
import { EndAhead } from './end-ahead.tsx'
import { EndDialog } from './end-dialog.tsx'
import { HistorySection } from './history-section.tsx'
import { JourneySection } from './journey-section.tsx'
import { ListSection } from './list-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { relationshipQuery } from './queries.ts'
import { usePairText, useSinceText } from './relationship-line.tsx'
import { ReviewSection } from './review-section.tsx'
import { ServicesSection } from './services-section.tsx'
import { SinceButton } from './since-button.tsx'
import { RelationshipProvider, today, useChange, useRelationship } from './use-relationship.ts'
import { ViewsSection } from './views-section.tsx'

/** What can be done with the relationship as a whole. */
const Actions = () => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [ending, setEnding] = useState(false)
  const again = useChange(({ workspace }, since: string) =>
    client.beginRelationship({
      params: { workspace },
      body: { providerId: page.provider.id, consumerId: page.consumer.id, since },
    }),
  )
  return (
    <>
      {page.can.includes('begin-again') && (
        <Button loading={again.isPending} onClick={() => again.mutate(today())}>
          {t('relationships.page.again')}
        </Button>
      )}
      {page.can.includes('end') && page.endsOn === null && (
        <Button variant="default" onClick={() => setEnding(true)}>
          {t('relationships.page.end')}
        </Button>
      )}
      {ending && <EndDialog onClose={() => setEnding(false)} />}
    </>
  )
}

const Lead = () => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const sinceText = useSinceText()
  return (
    <>
      {`${sinceText(page)}. ${t(`relationships.kindText.${page.kind}`)} `}
      {page.can.includes('change') && <SinceButton />}
    </>
  )
}

/** One relationship as a document: who provides for whom, where both stand, who does what, and what each keeps of it. */
export const RelationshipScreen = () => {
  const { t } = useTranslation()
  const { workspace = '', relationship = '' } = useParams({ strict: false })
  const page = useSuspenseQuery(relationshipQuery(workspace, relationship)).data
  const pairText = usePairText()
  return (
    <RelationshipProvider value={{ workspace, page }} key={page.id}>
      <Page
        title={pairText(page)}
        above={
          <TextLink to="/w/$workspace/relationships" params={{ workspace }}>
            {t('relationships.page.back')}
          </TextLink>
        }
        lead={<Lead />}
        actions={<Actions />}
      >
        <EndAhead />
        <JourneySection />
        <ReviewSection />
        <ServicesSection />
        <DutiesSection />
        {ItemList.options.map((list) => (
          <ListSection key={list} list={list} />
        ))}
        {page.writesFor.map((side) => (
          <NotesSection key={side} side={side} />
        ))}
        <ViewsSection />
        <HistorySection />
      </Page>
    </RelationshipProvider>
  )
}
