import { Button, Group } from '@mantine/core'
import type { EditorView } from '@codemirror/view'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Definition, partNames } from '#model/definition/definition.ts'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { useDocument } from '../document/document-view.ts'
import { serviceCodeQuery } from '../queries.ts'
import { CodeEditor } from './code-editor.tsx'
import { type CodeContent, type CodeHeader, codeOf } from './code-document.ts'
import { DraftCode } from './draft-code.tsx'
import type { DraftInHand } from '../draft/use-draft.ts'
import type { CodeTabProps } from './code-tab.tsx'
import classes from './code.module.css'
import { OpenSloButton, OpenSloLimits, useOpenSlo } from './open-slo.tsx'

type TakeAlongProps = { name: string; read: () => string; children: ReactNode }

/** Takes the code along: what stands in the editor, saved or not. */
const TakeAlong = ({ name, read, children }: TakeAlongProps) => {
  const { t } = useTranslation()
  return (
    <Group gap="sm" align="flex-start">
      <CopyTextButton label={t('codeView.copy')} read={read} />
      <Button variant="default" onClick={() => saveFile(`${name}.yaml`, 'application/yaml', read())}>
        {t('codeView.download')}
      </Button>
      {children}
    </Group>
  )
}

/** The text that is shown as content of a document; as the server will have it, without the spaces of typing. */
const useContent = (): CodeContent => {
  const { definition, translations } = useDocument()
  return useMemo(
    () => ({ definition: Definition.parse(definition), translations }),
    [definition, translations],
  )
}

/** The parts that code typed here may not change. */
const OnlySuggests = ({ draft: { state } }: { draft: DraftInHand }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const parts = partNames.filter((part) => state.readOnly.includes(part))
  if (parts.length === 0) return null
  const names = formats.list(parts.map((part) => t(`words.part.${part}`)))
  return (
    <p className={classes.hint}>
      {t('codeView.onlySuggests', { count: parts.length, parts: names })}{' '}
      {t('codeView.onlyReadsTranslations')}
    </p>
  )
}

type ShownCodeProps = CodeTabProps & { header: CodeHeader }

const ShownCode = ({ header, inHand }: ShownCodeProps) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const content = useContent()
  const text = useMemo(() => codeOf(header, content), [header, content])
  const view = useRef<EditorView | null>(null)
  const attach = useCallback((made: EditorView | null) => {
    view.current = made
  }, [])
  const keys = useId()
  const limits = useId()
  const openSlo = useOpenSlo(header, content)
  const isEdited = draft !== null && inHand !== null
  return (
    <div className={classes.panel}>
      <p className={classes.lead}>{isEdited ? t('codeView.editText') : t('codeView.text')}</p>
      {isEdited && <OnlySuggests draft={draft} />}
      <TakeAlong name={header.metadata.name} read={() => view.current?.state.doc.toString() ?? text}>
        <OpenSloButton openSlo={openSlo} describedBy={limits} />
      </TakeAlong>
      <OpenSloLimits openSlo={openSlo} id={limits} />
      <p className={classes.hint} id={keys}>
        {isEdited ? t('codeView.editKeys') : t('codeView.keys')}
      </p>
      {isEdited ? (
        <DraftCode
          draft={draft}
          inHand={inHand}
          header={header}
          saved={{ text, content }}
          view={view}
          attach={attach}
          keys={keys}
        />
      ) : (
        <CodeEditor text={text} describedBy={keys} editing={null} attach={attach} />
      )}
    </div>
  )
}

/** The text that is shown, as code: read, copied, downloaded, and for a draft that is mine to edit, written. */
export const CodePanel = (props: CodeTabProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, error, refetch } = useQuery(serviceCodeQuery(props.workspace, page.id))
  if (data) return <ShownCode {...props} header={data.document} key={props.text.kind} />
  if (!error) return <LoadingPanel />
  return (
    <div className={classes.panel} role="alert">
      <p className={classes.lead}>{problemText(t, error)}</p>
      <div>
        <Button onClick={() => void refetch()}>{t('ui.tryAgain')}</Button>
      </div>
    </div>
  )
}
