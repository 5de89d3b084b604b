import { type Entity, lineOf, textAt, textsAt } from './foreign-file.ts'
import { nameFrom } from '../code/name-from.ts'

/** How a Backstage entity is referred to: its kind, namespace and name, in lower case. */
export type EntityRef = { kind: string; namespace: string; name: string }

/** Reads `[kind:][namespace/]name`; what is left out is as stated. */
export const refOf = (text: string, { kind, namespace }: { kind: string; namespace: string }): EntityRef => {
  const [, ofKind, inNamespace, name = ''] = /^(?:([^:/]+):)?(?:([^/]+)\/)?(.*)$/.exec(text.trim()) ?? []
  return {
    kind: (ofKind ?? kind).toLowerCase(),
    namespace: (inNamespace ?? namespace).toLowerCase(),
    name: name.toLowerCase(),
  }
}

/** A reference as it is compared and shown: `component:default/petstore`. */
export const keyOf = ({ kind, namespace, name }: EntityRef): string => `${kind}:${namespace}/${name}`

const namespaceOf = ({ tree }: Entity): string =>
  textAt(tree, 'metadata', 'namespace').toLowerCase() || 'default'

/** The reference of an entity itself. */
export const ownKey = (entity: Entity): string =>
  keyOf({
    kind: entity.kind.toLowerCase(),
    namespace: namespaceOf(entity),
    name: textAt(entity.tree, 'metadata', 'name').toLowerCase(),
  })

/** The references of an entity's field, those without a kind being of the kind stated. */
export const refsAt = (entity: Entity, kind: string, ...path: string[]): string[] =>
  textsAt(entity.tree, ...path)
    .filter((text) => text !== '')
    .map((text) => keyOf(refOf(text, { kind, namespace: namespaceOf(entity) })))

/** A document's name for a reference: the plain name in the default namespace. */
export const documentName = (key: string): string => {
  const { namespace, name } = refOf(key, { kind: '', namespace: 'default' })
  return nameFrom(namespace === 'default' ? name : `${namespace} ${name}`, 'unnamed')
}

/** The name in words: the profile's, the title, else the name. */
export const titleOf = ({ tree }: Entity): string =>
  lineOf(
    textAt(tree, 'spec', 'profile', 'displayName') ||
      textAt(tree, 'metadata', 'title') ||
      textAt(tree, 'metadata', 'name'),
  )
