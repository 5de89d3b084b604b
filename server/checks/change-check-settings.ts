import { rules } from '#model/checks/index.ts'
import type { CheckSettings } from '#model/checks/settings.ts'
import type { CheckSettingsView } from '#model/contract/checks.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as store from './store.ts'

/** What a workspace says once: words that differ only in case are one. */
const tidied = ({ glossary, ...settings }: CheckSettings): CheckSettings => ({
  ...settings,
  glossary: [...new Map(glossary.map((word) => [word.toLowerCase(), word])).values()],
})

const known = new Set(rules.map(({ id }) => id))

const assertKnown = ({ severities }: CheckSettings): void => {
  const unknown = Object.keys(severities).find((rule) => !known.has(rule))
  if (unknown)
    throw invalid(`settings.severities.${unknown}`, `There is no check ${unknown} that could be set.`)
}

const differing = <Value>(one: Record<string, Value>, other: Record<string, Value>) =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key] !== value))

/** What changed, for the journal: a glossary may hold thousands of words, of which few come and go. */
const changedOf = (before: CheckSettings, after: CheckSettings) => ({
  severities: differing(before.severities, after.severities),
  ...(before.coCreationShare === after.coCreationShare ? {} : { coCreationShare: before.coCreationShare }),
  glossary: before.glossary.filter((word) => !after.glossary.includes(word)),
})

const isNothing = ({ severities, glossary, ...rest }: ReturnType<typeof changedOf>): boolean =>
  Object.keys({ ...severities, ...rest }).length === 0 && glossary.length === 0

/** Decides about the checks of the workspace: severities, the glossary, and the share to reach. */
export const changeCheckSettings = (
  ctx: MemberContext,
  { version, settings }: CheckSettingsView,
): Promise<CheckSettingsView> =>
  inTransaction(ctx, async (tx) => {
    assertKnown(settings)
    const before = await store.getSettings(tx, ctx.scope)
    const after = tidied(settings)
    const written =
      before.version === version ? await store.putSettings(tx, ctx.scope, { version, settings: after }) : null
    if (!written) {
      throw new AppError(
        'precondition_failed',
        'Somebody changed the settings of the checks since you read them: look at them again.',
        { reason: 'stale', current: before },
      )
    }
    const [was, is] = [changedOf(before.settings, after), changedOf(after, before.settings)]
    if (isNothing(was) && isNothing(is)) return { version: written, settings: after }
    const { slug: _slug, name } = ctx.workspace
    await record(tx, ctx, {
      fact: 'workspace.checks-changed',
      subject: { kind: 'workspace', id: ctx.scope.workspaceId, name },
      before: was,
      after: is,
    })
    return { version: written, settings: after }
  })
