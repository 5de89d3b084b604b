import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'
import { Definition } from '#model/definition/definition.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { ServiceStateBadge } from '#web/ui/state-badge.tsx'
import { DocumentProvider } from './document/document-view.ts'
import { useDocumentView } from './document/use-document-view.ts'
import { DraftEndedNotice } from './draft-ended-notice.tsx'
import type { EndedDraft } from './draft/ended-draft.ts'
import { HistoryTab } from './history/history-tab.tsx'
import { revisionQuery } from './queries.ts'
import { ServiceToolbar } from './service-toolbar.tsx'

// What the toolbar and the history need of a document is its page; of the text itself there is nothing.
const noText: ServiceText = {
  kind: 'published',
  definition: Definition.parse({ value: {}, use: {}, cost: {}, supply: {} }),
  translations: {},
  records: {},
  revision: null,
}

/** What the service was called in its newest revision; empty where there never was one. */
const useLastName = (workspace: string, { id, revisions }: ServicePage): string => {
  const number = Math.max(0, ...revisions.map((revision) => revision.number))
  const { data } = useQuery({ ...revisionQuery(workspace, id, number), enabled: number > 0 })
  return data?.definition.value.name ?? ''
}

type ServiceWithoutTextProps = {
  workspace: string
  page: ServicePage
  show: (kind: TextKind) => void
  ended: EndedDraft
}

/** A service of which no text stands, such as one whose only revision was withdrawn: what became of it, and how to go on. */
export const ServiceWithoutText = ({ workspace, page, show, ended }: ServiceWithoutTextProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useDocumentView(workspace, page, noText, null)
  const mayStart = page.can.includes('draft')
  const mayAct = mayStart || page.can.includes('retire')
  const toolbar = (
    <Group>
      <ServiceToolbar
        workspace={workspace}
        shown="published"
        show={show}
        onGuide={() => show('draft')}
        onTranslate={() => show('draft')}
        onAsked={null}
      />
    </Group>
  )
  return (
    <DocumentProvider value={view}>
      <Page
        title={useLastName(workspace, page) || t('service.unnamed')}
        above={nameIn(page.provider.names, language)}
        lead={<ServiceStateBadge state={page.state} />}
        width="wide"
      >
        <DraftEndedNotice ended={ended} />
        <EmptyState title={t('service.noText.title')} action={mayAct ? toolbar : undefined}>
          {t(mayStart ? 'service.noText.start' : 'service.noText.wait')}
        </EmptyState>
        {page.revisions.length > 0 && <HistoryTab workspace={workspace} />}
      </Page>
    </DocumentProvider>
  )
}
