import { describe, expect, it } from 'vitest'
import type { Draft } from '#model/contract/service-page.ts'
import { Definition } from '#model/definition/definition.ts'
import { adopt, adoptSaved, draftStateOf, holdsUnsaved, nextUnsaved, rewrite, toSend } from './draft-state.ts'

const draft = (definition: object, versions: Partial<Draft['versions']> = {}): Draft => ({
  definition: Definition.parse(definition),
  translations: {},
  versions: { value: 1, use: 1, cost: 1, supply: 1, translations: 1, ...versions },
  records: {},
  startedFrom: null,
  startedAt: '2026-11-23T10:00:00.000Z',
  changedAt: '2026-11-23T10:00:00.000Z',
})

const typed = (state: ReturnType<typeof draftStateOf>, definition: object) => ({
  ...state,
  definition: Definition.parse(definition),
})

describe('a draft in hand', () => {
  it('sends a part without the spaces that typing leaves, and only where it differs', () => {
    const state = draftStateOf(draft({ value: { name: 'Mail' } }))
    const withSpace = {
      ...state,
      definition: { ...state.definition, value: { ...state.definition.value, name: 'Mail ' } },
    }
    expect(nextUnsaved(withSpace)).toBeUndefined()
    expect(toSend(withSpace, 'value')).toMatchObject({ name: 'Mail' })
  })

  it('keeps what was typed while a save was under way', () => {
    const start = draftStateOf(draft({ value: { name: 'Mail' } }))
    const later = typed(start, { value: { name: 'E-mail for all' } })
    const saved = adoptSaved(later, draft({ value: { name: 'E-mail' } }, { value: 2 }), 'value')
    expect(saved.definition.value.name).toBe('E-mail for all')
    expect(saved.stored.versions.value).toBe(2)
    expect(nextUnsaved(saved)).toBe('value')
    expect(saved.conflicts).toEqual([])
  })

  it('takes in what somebody else saved in another part', () => {
    const mine = typed(draftStateOf(draft({})), { value: { name: 'E-mail' } })
    const after = adopt(mine, draft({ use: { support: 'Desk' } }, { use: 2 }))
    expect(after.definition).toMatchObject({ value: { name: 'E-mail' }, use: { support: 'Desk' } })
    expect(nextUnsaved(after)).toBe('value')
  })

  it('holds a conflict until somebody chooses', () => {
    const mine = typed(draftStateOf(draft({ value: { name: 'Mail' } })), { value: { name: 'E-mail' } })
    const after = adopt(mine, draft({ value: { name: 'Post' } }, { value: 2 }))
    expect(after.conflicts).toEqual([{ path: 'value.name', mine: 'E-mail', theirs: 'Post' }])
    expect(nextUnsaved(after)).toBeUndefined()
    expect(holdsUnsaved(after)).toBe(true)
  })

  it('ignores a reply that is older than what is known', () => {
    const state = draftStateOf(draft({ value: { name: 'New' } }, { value: 3 }))
    expect(adopt(state, draft({ value: { name: 'Old' } }, { value: 2 })).definition.value.name).toBe('New')
  })

  it('takes a text that was rewritten as a whole, and keeps what others wrote since it was begun', () => {
    const begun = draftStateOf(draft({ value: { name: 'Mail' }, use: { support: 'None' } }))
    const since = adopt(begun, draft({ value: { name: 'Mail' }, use: { support: 'Desk' } }, { use: 2 }))
    const after = rewrite(since, {
      base: begun,
      mine: {
        definition: Definition.parse({ value: { name: 'E-mail' }, use: { support: 'None' } }),
        translations: { fr: { 'value.name': 'Courriel' } },
      },
    })
    expect(after.definition).toMatchObject({ value: { name: 'E-mail' }, use: { support: 'Desk' } })
    expect(after.translations).toEqual({ fr: { 'value.name': 'Courriel' } })
    expect(after.conflicts).toEqual([])
  })

  it('shows both texts where the rewritten one and another changed the same clause', () => {
    const begun = draftStateOf(draft({ value: { name: 'Mail' } }))
    const since = adopt(begun, draft({ value: { name: 'Post' } }, { value: 2 }))
    const mine = { definition: Definition.parse({ value: { name: 'E-mail' } }), translations: {} }
    const after = rewrite(since, { base: begun, mine })
    expect(after.conflicts).toEqual([{ path: 'value.name', mine: 'E-mail', theirs: 'Post' }])
    expect(after.definition.value.name).toBe('Post')
  })
})
