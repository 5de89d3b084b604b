import { Tabs, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import { CommentMark } from '#web/comments/comment-mark.tsx'
import { ConflictsHere } from '#web/conflicts/conflicts-here.tsx'
import { CommentedDocument } from '#web/comments/commented-document.tsx'
import { useCommentsHere } from '#web/comments/comments.ts'
import { CommentsButton } from '#web/comments/comments-button.tsx'
import { DependenciesHere } from '#web/dependencies/dependencies-here.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { StakeholdersCard } from '#web/stakeholders/stakeholders-card.tsx'
import { SuggestionsCard } from '#web/suggestions/suggestions-card.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { WordsAsked } from './attribution/words-asked.tsx'
import { UnsavedCode } from './code/code-bar.tsx'
import { CodeTab } from './code/code-tab.tsx'
import { type CodeInHand, useCodeText } from './code/use-code-text.ts'
import { CheckedDocument } from './checks/checked-document.tsx'
import { ChecksCard } from './checks/checks-card.tsx'
import columnClasses from './column/column.module.css'
import { ContributionsCard } from './column/contributions-card.tsx'
import { SignOffsCard } from './column/sign-offs-card.tsx'
import { StateCard } from './column/state-card.tsx'
import { WhoWritesCard } from './column/who-writes-card.tsx'
import { AboutSection } from './document/about-section.tsx'
import { DefinitionDocument } from './document/definition-document.tsx'
import { addressed, anchorOf, DocumentProvider, shownText, useDocument } from './document/document-view.ts'
import { useDocumentView } from './document/use-document-view.ts'
import { DraftEndedNotice } from './draft-ended-notice.tsx'
import type { EndedDraft } from './draft/ended-draft.ts'
import type { DraftHere } from './draft/use-draft.ts'
import { GuidedPath } from './guided/guided-path.tsx'
import { HistoryTab } from './history/history-tab.tsx'
import { InvitedPanel } from './invited-panel.tsx'
import { PeopleBar } from './presence/people-bar.tsx'
import { RolesCard } from './roles/roles-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { ServiceMarks } from './service-marks.tsx'
import { ServiceToolbar } from './service-toolbar.tsx'
import { TextSwitch, type TextSwitchProps } from './text-switch.tsx'
import { TranslationEditor } from './translations/translation-editor.tsx'
import classes from './service-screen.module.css'

type Mode = 'read' | 'guide' | 'translate'

type ServiceDocumentProps = TextSwitchProps & {
  workspace: string
  page: ServicePage
  here: DraftHere | null
  ended: EndedDraft
  onAsked: (() => void) | null
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
      <a className="skip-link" href={`#${anchorOf('roles')}`}>
        {t('service.skipToRoles')}
      </a>
      <div className={classes.bar}>
        <TextSwitch text={text} kinds={kinds} show={show} />
        <CommentsButton />
      </div>
      <WordsAsked />
      <InvitedPanel onGuide={onGuide} />
      <div className={classes.columns} data-columns>
        <div className={classes.main} id={anchorOf('document')}>
          {!view.draft && description !== '' && (
            <div id={anchorOf('value.description')}>
              <p
                className={classes.description}
                lang={language}
                dir="auto"
                {...addressed(view, language, 'value.description')}
              >
                {description}
              </p>
              <CommentMark path="value.description" />
            </div>
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
          <SuggestionsCard />
          <ChecksCard />
          <RolesCard workspace={workspace} />
          <Suspense fallback={null}>
            <JudgementsCard workspace={workspace} revision={shownRevision?.number ?? null} />
          </Suspense>
          <StakeholdersCard workspace={workspace} service={view.page.id} />
          <WhoWritesCard workspace={workspace} />
          {shownRevision && <SignOffsCard page={view.page} revision={shownRevision} />}
          <DependenciesHere workspace={workspace} />
          <ConflictsHere workspace={workspace} />
          <ContributionsCard workspace={workspace} />
        </aside>
      </div>
    </>
  )
}

type DefinitionProps = TextSwitchProps & { workspace: string; onGuide: () => void }

type Tab = 'definition' | 'code' | 'answers' | 'relationships' | 'history'

// What asks users and shows their answers comes when somebody looks.
const QuestionsTab = lazy(async () => ({
  default: (await import('#web/questions/questions-tab.tsx')).QuestionsTab,
}))

// What each role says of it stands beside the text, which need not wait for it.
const JudgementsCard = lazy(async () => ({
  default: (await import('#web/judgements/judgements-card.tsx')).JudgementsCard,
}))

const RelationshipsOfService = lazy(async () => ({
  default: (await import('#web/relationships/relationships-of-service.tsx')).RelationshipsOfService,
}))

/** The tab that is looked at. It stands in the address: whoever comes back from elsewhere finds what they left. */
const useTab = () => {
  const { show = 'definition' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const setTab = (tab: Tab): void =>
    void navigate({
      to: '.',
      search: tab === 'definition' ? {} : { show: tab },
      replace: true,
      resetScroll: false,
    })
  return [show, setTab] as const
}

type TabsOfServiceProps = DefinitionProps & {
  tab: Tab
  setTab: (tab: Tab) => void
  code: CodeInHand | null
}

/** The ways in which a service is looked at. */
const TabsOfService = ({ tab, setTab, code, ...shown }: TabsOfServiceProps) => {
  const { t } = useTranslation()
  const { workspace, text } = shown
  const service = useDocument().page.id
  // The same people who speak about it read what its users said.
  const isInvited = useCommentsHere() !== null
  return (
    <Tabs
      value={tab === 'answers' && !isInvited ? 'definition' : tab}
      onChange={(next) => setTab(next as Tab)}
      keepMounted={false}
    >
      <Tabs.List mb="xl">
        <Tabs.Tab value="definition">{t('service.tab.definition')}</Tabs.Tab>
        <Tabs.Tab value="code">{code?.isUnsaved ? t('codeView.tabUnsaved') : t('codeView.tab')}</Tabs.Tab>
        {isInvited && <Tabs.Tab value="answers">{t('questions.tab')}</Tabs.Tab>}
        <Tabs.Tab value="relationships">{t('relationships.ofService.tab')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('service.tab.history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="definition">
        <div className={classes.panel}>
          <Definition {...shown} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="code">
        <div className={classes.panel}>
          <TextSwitch {...shown} />
          <CodeTab workspace={workspace} text={text} inHand={code} />
        </div>
      </Tabs.Panel>
      {isInvited && (
        <Tabs.Panel value="answers">
          <Suspense fallback={<LoadingPanel />}>
            <QuestionsTab workspace={workspace} toDefinition={() => setTab('definition')} />
          </Suspense>
        </Tabs.Panel>
      )}
      <Tabs.Panel value="relationships">
        <div className={classes.panel}>
          <Suspense fallback={<LoadingPanel />}>
            <RelationshipsOfService workspace={workspace} service={service} />
          </Suspense>
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab workspace={workspace} />
      </Tabs.Panel>
    </Tabs>
  )
}

/** Whether everything typed is saved, said once: where code is typed it says so itself. */
const SaveState = ({ code, isGuided, tab, goToCode }: SaveStateProps) => {
  if (code?.isUnsaved) return tab === 'code' ? null : <UnsavedCode goTo={goToCode} />
  return isGuided ? null : <SaveBar />
}

type SaveStateProps = {
  code: CodeInHand | null
  isGuided: boolean
  tab: Tab
  goToCode: () => void
}

/** The service as a document that one reads, with its state, checks, people and contributions beside it. */
export const ServiceDocument = (props: ServiceDocumentProps) => {
  const { t } = useTranslation()
  const { workspace, page, text, here } = props
  const language = useLanguage()
  const view = useDocumentView(workspace, page, text, here)
  const [mode, setMode] = useState<Mode>('read')
  const [tab, setTab] = useTab()
  const code = useCodeText(page)
  const { text: name, language: nameLanguage } = shownText(view, 'value.name', view.definition.value.name)
  const title = name === '' ? t('service.unnamed') : name
  const current = view.draft ? mode : 'read'
  const goToCode = () => {
    props.show('draft')
    setMode('read')
    setTab('code')
  }
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
        <CommentedDocument workspace={workspace} text={text}>
          <Page
            title={title}
            heading={
              <span lang={nameLanguage} dir="auto" {...addressed(view, nameLanguage, 'value.name')}>
                {title}
              </span>
            }
            above={nameIn(page.provider.names, language)}
            lead={
              <>
                <ServiceMarks text={text} />
                <PeopleBar />
              </>
            }
            // What freezes or ends the draft waits until the code that was typed into it is saved.
            actions={current === 'read' && !code?.isUnsaved ? toolbar : undefined}
            width="wide"
          >
            <DraftEndedNotice ended={props.ended} />
            {current === 'guide' && <GuidedPath onLeave={() => setMode('read')} />}
            {current === 'translate' && <TranslationEditor onLeave={() => setMode('read')} />}
            {current === 'read' && (
              <TabsOfService
                workspace={workspace}
                text={text}
                kinds={props.kinds}
                show={props.show}
                onGuide={() => setMode('guide')}
                tab={tab}
                setTab={setTab}
                code={code}
              />
            )}
            <SaveState code={code} isGuided={current === 'guide'} tab={tab} goToCode={goToCode} />
          </Page>
        </CommentedDocument>
      </CheckedDocument>
    </DocumentProvider>
  )
}
