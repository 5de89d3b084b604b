import { useTranslation } from 'react-i18next'
import { stakeholderKinds, stakeholderTerm } from '#model/stakeholders/stakeholder.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { say } from '#web/ui/say.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

type Kind = { value: string; label: string }

/** The kinds of stakeholders that the workspace knows: those of everybody, and its own terms. */
export const useKinds = (): { kinds: Kind[]; nameOf: (kind: string) => string } => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { vocabulary } = useWorkspace()
  const own = vocabulary
    .filter(({ kind }) => kind === stakeholderTerm)
    .map(({ key, names }): Kind => ({ value: key, label: nameIn(names, language) || key }))
  const named = new Set(own.map(({ value }) => value))
  const usual = stakeholderKinds
    .filter((kind) => !named.has(kind))
    .map((kind): Kind => ({ value: kind, label: t(`stakeholders.kind.${kind}`) }))
  const kinds = [...usual, ...own]
  return {
    kinds,
    nameOf: (kind) =>
      kinds.find(({ value }) => value === kind)?.label ??
      say(t, `stakeholders.kind.${kind}`, { defaultValue: kind }),
  }
}
