import { SegmentedControl, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { ServiceText, TextKind } from '#model/contract/service-texts.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { CheckedDocument } from './checks/checked-document.tsx'
import { ChecksCard } from './checks/checks-card.tsx'
import columnClasses from './column/column.module.css'
import { ContributionsCard } from './column/contributions-card.tsx'
import { SignOffsCard } from './column/sign-offs-card.tsx'
import { StateCard } from './column/state-card.tsx'
import { AboutSection } from './document/about-section.tsx'
import { DefinitionDocument } from './document/definition-document.tsx'
import { anchorOf, DocumentProvider, shownText, useDocument } from './document/document-view.ts'
import { useDocumentView } from './document/use-document-view.ts'
import type { DraftInHand } from './draft/use-draft.ts'
import { ConflictPanel } from './editing/conflict-panel.tsx'
import { GuidedPath } from './guided/guided-path.tsx'
import { HistoryTab } from './history/history-tab.tsx'
import { InvitedPanel } from './invited-panel.tsx'
import { RolesCard } from './roles/roles-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { ServiceMarks } from './service-marks.tsx'
import { ServiceToolbar } from './service-toolbar.tsx'
import { TranslationEditor } from './translations/translation-editor.tsx'
import classes from './service-screen.module.css'

type Mode = 'read' | 'guide' | 'translate'

type ServiceDocumentProps = {
  workspace: string
  page: ServicePage
  text: ServiceText
  kinds: { kind: TextKind; number: number | null }[]
  show: (kind: TextKind) => void
  draft: DraftInHand | null
  onAsked: (() => void) | null
}

/** Which text is shown, where the reader may see several. */
const TextSwitch = ({ text, kinds, show }: Pick<ServiceDocumentProps, 'text' | 'kinds' | 'show'>) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  if (kinds.length < 2) return null
  const label = ({ kind, number: revision }: (typeof kinds)[number]): string => {
    const number = revision ?? 0
    if (kind === 'open' && page.open?.state === 'agreed') return t('service.text.agreed', { number })
    return kind === 'open' || kind === 'published'
      ? t(`service.text.${kind}`, { number })
      : t(`service.text.${kind}`)
  }
  return (
    <SegmentedControl
      aria-label={t('service.text.which')}
      value={text.kind}
      onChange={(kind) => show(kind as TextKind)}
      data={kinds.map((one) => ({ value: one.kind, label: label(one) }))}
    />
  )
}

const Definition = ({ workspace, text, kinds, show, onGuide }: DefinitionProps) => {
  const { t } = useTranslation()
  const view = useDocument()
  const shownRevision = text.revision
  const { text: description, language } = shownText(
    view,
    'value.description',
    view.definition.value.description,
  )
  return (
    <>
      <TextSwitch text={text} kinds={kinds} show={show} />
      <ConflictPanel />
      <InvitedPanel onGuide={onGuide} />
      <div className={classes.columns}>
        <div className={classes.main} id={anchorOf('document')}>
          {!view.draft && description !== '' && (
            <p className={classes.description} id={anchorOf('value.description')} lang={language} dir="auto">
              {description}
            </p>
          )}
          {view.draft && (
            <Text c="dimmed" size="sm">
              {t('service.editing')}
            </Text>
          )}
          <DefinitionDocument />
          <AboutSection />
        </div>
        <aside className={columnClasses.column} aria-label={t('service.beside')}>
          <StateCard workspace={workspace} text={text} />
          <ChecksCard />
          <RolesCard workspace={workspace} />
          {shownRevision && <SignOffsCard page={view.page} revision={shownRevision} />}
          <ContributionsCard />
        </aside>
      </div>
    </>
  )
}

type DefinitionProps = Omit<ServiceDocumentProps, 'page' | 'draft' | 'onAsked'> & { onGuide: () => void }

/** The service as a document that one reads, with its state, checks, people and contributions beside it. */
export const ServiceDocument = (props: ServiceDocumentProps) => {
  const { t } = useTranslation()
  const { workspace, page, text, draft } = props
  const language = useLanguage()
  const view = useDocumentView(workspace, page, text, draft)
  const [mode, setMode] = useState<Mode>('read')
  const { text: name, language: nameLanguage } = shownText(view, 'value.name', view.definition.value.name)
  const title = name === '' ? t('service.unnamed') : name
  const current = draft ? mode : 'read'
  const toolbar = (
    <ServiceToolbar
      workspace={workspace}
      shown={text.kind}
      show={props.show}
      onGuide={() => setMode('guide')}
      onTranslate={() => setMode('translate')}
      onAsked={props.onAsked}
    />
  )
  return (
    <DocumentProvider value={view}>
      <CheckedDocument workspace={workspace} text={text}>
        <Page
          title={title}
          heading={
            <span lang={nameLanguage} dir="auto">
              {title}
            </span>
          }
          above={nameIn(page.provider.names, language)}
          lead={<ServiceMarks text={text} />}
          actions={current === 'read' ? toolbar : undefined}
          width="wide"
        >
          {current === 'guide' && <GuidedPath onLeave={() => setMode('read')} />}
          {current === 'translate' && <TranslationEditor onLeave={() => setMode('read')} />}
          {current === 'read' && (
            <Tabs defaultValue="definition" keepMounted={false}>
              <Tabs.List mb="xl">
                <Tabs.Tab value="definition">{t('service.tab.definition')}</Tabs.Tab>
                <Tabs.Tab value="history">{t('service.tab.history')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="definition">
                <div className={classes.panel}>
                  <Definition
                    workspace={workspace}
                    text={text}
                    kinds={props.kinds}
                    show={props.show}
                    onGuide={() => setMode('guide')}
                  />
                </div>
              </Tabs.Panel>
              <Tabs.Panel value="history">
                <HistoryTab workspace={workspace} />
              </Tabs.Panel>
            </Tabs>
          )}
          {current !== 'guide' && <SaveBar />}
        </Page>
      </CheckedDocument>
    </DocumentProvider>
  )
}
