import { Draft } from '#model/contract/service-page.ts'
import { ProblemError } from '#model/contract/client.ts'
import type { Translations } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'
import { writeAt } from './clause-at.ts'
import {
  adopt,
  adoptSaved,
  type DraftState,
  draftStateOf,
  holdsUnsaved,
  nextUnsaved,
  type Portion,
  rewrite,
  toSend,
} from './draft-state.ts'
import { readKept, type Keep } from './kept-draft.ts'
import { type Address, typeAt } from './typed-text.ts'

/** How a draft reaches the server: each call gives the whole draft back. */
export type DraftCalls = {
  write: (portion: Portion, version: number, content: unknown) => Promise<Draft>
  read: () => Promise<Draft | null>
  confirm: (clauses: { path: string; hash: string }[]) => Promise<Draft>
  /** Told of every draft the server gave. */
  arrived: (draft: Draft) => void
}

const pauseInTyping = 700

/** What changed the draft: a deed on this page, which shows at once; or a key or a saved text, which the page may show later. */
export type News = 'acted' | 'typed'

/** Everything that edits a draft from this page; what it does is written to the server by itself. */
export type DraftStore = ReturnType<typeof createDraftStore>

/** Holds a draft while it is edited: types, saves part by part after a pause, merges, and keeps what is unsaved. */
export const createDraftStore = (draft: Draft, calls: DraftCalls, keep: Keep) => {
  let state = readKept(keep, draftStateOf(draft), draft)
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | undefined
  const listeners = new Set<(news: News) => void>()

  const set = (next: DraftState, news: News = 'acted'): void => {
    state = next
    keep.write(holdsUnsaved(state) ? state : null)
    for (const listener of listeners) listener(news)
  }
  const changed = (next: DraftState, news: News = 'acted'): void => {
    set({ ...next, status: next.status === 'saving' ? 'saving' : 'waiting' }, news)
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pauseInTyping)
  }

  const saveOne = async (portion: Portion): Promise<void> => {
    const version = state.stored.versions[portion] ?? 0
    try {
      const saved = await calls.write(portion, version, toSend(state, portion))
      set(adoptSaved(state, saved, portion), 'typed')
      calls.arrived(saved)
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.problem.code !== 'precondition_failed') throw failure
      const current = Draft.safeParse(failure.problem.current).data ?? (await calls.read())
      if (current === null || current.versions[portion] === version) throw failure
      set(adopt(state, current))
      calls.arrived(current)
    }
  }
  const saveAll = async (): Promise<void> => {
    try {
      for (let portion = nextUnsaved(state); portion !== undefined; portion = nextUnsaved(state)) {
        set({ ...state, status: 'saving', failure: null }, 'typed')
        await saveOne(portion)
      }
      set({ ...state, status: 'saved', failure: null }, 'typed')
    } catch (failure) {
      set({ ...state, status: 'failed', failure })
    }
  }
  const save = async (): Promise<void> => {
    clearTimeout(timer)
    saving ??= saveAll().finally(() => {
      saving = undefined
    })
    await saving
  }

  if (nextUnsaved(state) !== undefined) changed(state)
  return {
    subscribe: (listener: (news: News) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    /** Takes in what somebody else saved. */
    adopt: (current: Draft) => set(adopt(state, current), 'typed'),
    /** Sets a text as it is typed; one that cannot be kept stays beside the draft, with the reason. */
    type: (address: Address, text: string) => {
      const { [address]: _, ...rough } = state.rough
      const outcome = typeAt(state.definition, address, text)
      if ('problem' in outcome) {
        set({ ...state, rough: { ...rough, [address]: { text, problem: outcome.problem } } }, 'typed')
      } else changed({ ...state, rough, definition: outcome.definition }, 'typed')
    },
    /** Puts a whole clause or list in place; undefined removes an entry. */
    write: (path: string, content: unknown) => {
      const rough = Object.fromEntries(
        Object.entries(state.rough).filter(([at]) => !at.startsWith(path) || content !== undefined),
      )
      changed({ ...state, rough, definition: writeAt(state.definition, path, content) })
    },
    /** Puts a whole text in place of the one it was begun from; saves what differs, merges what others wrote since. */
    rewrite: (texts: Parameters<typeof rewrite>[1]) => changed(rewrite(state, texts)),
    translate: (language: Language, path: string, text: string) => {
      const texts = { ...state.translations[language], [path]: text }
      if (text === '') delete texts[path]
      const translations: Translations = { ...state.translations, [language]: texts }
      changed({ ...state, translations })
    },
    /** Ends a conflict with the text that was chosen. */
    settle: (path: string, content: unknown) => {
      const conflicts = state.conflicts.filter((conflict) => conflict.path !== path)
      const translated = /^translations\.(\w+):(.*)$/.exec(path)
      if (translated) {
        const [, language = '', at = ''] = translated
        const texts = { ...state.translations[language as Language], [at]: String(content) }
        changed({ ...state, conflicts, translations: { ...state.translations, [language]: texts } })
      } else changed({ ...state, conflicts, definition: writeAt(state.definition, path, content) })
    },
    confirm: async (clauses: { path: string; hash: string }[]) => {
      await save()
      const confirmed = await calls.confirm(clauses)
      set(adopt(state, confirmed))
      calls.arrived(confirmed)
    },
    /** Saves now; true once the server has everything that was typed. */
    flush: async (): Promise<boolean> => {
      await save()
      return !holdsUnsaved(state)
    },
    holdsUnsaved: () => holdsUnsaved(state),
    stop: () => clearTimeout(timer),
  }
}
