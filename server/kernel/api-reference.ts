import type { Route } from '#model/contract/route.ts'
import { accessInWords, type OpenApiDocument } from './openapi.ts'
import { routeGroups } from './route-groups.ts'
import { type Schema, schemaText } from './schema-text.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

// Routes have ids of their own, such as `home`.
const slug = (text: string): string => `area-${text.toLowerCase().replaceAll(/\W+/g, '-')}`

/** Text of a schema with each named type as a link to where it is described. */
const linked = (text: string, names: ReadonlySet<string>): string =>
  escape(text).replaceAll(/\b[A-Z]\w+\b/g, (word) =>
    names.has(word) ? `<a href="#type-${word}">${word}</a>` : word,
  )

type Operation = {
  summary?: string
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}

const code = (label: string, text: string): string =>
  `<p class="label">${label}</p><pre tabindex="0" aria-label="${label}">${text}</pre>`

const parametersOf = ({ parameters = [] }: Operation, names: ReadonlySet<string>): string => {
  if (parameters.length === 0) return ''
  const rows = parameters.map(
    ({ in: place, name, required, schema }) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${place}</td><td>${required ? 'yes' : 'no'}</td>
       <td><code>${linked(schemaText(schema), names)}</code></td></tr>`,
  )
  return `<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Required</th>
    <th scope="col">Type</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const contentOf = (content: Record<string, { schema: Schema }>, label: string, names: ReadonlySet<string>) =>
  Object.entries(content)
    .map(([type, { schema }]) => code(`${label} (${escape(type)})`, linked(schemaText(schema), names)))
    .join('')

const repliesOf = ({ responses }: Operation, names: ReadonlySet<string>): string =>
  Object.entries(responses)
    .filter(([status]) => Number(status) < 300)
    .map(([status, { content }]) =>
      content ? contentOf(content, `Reply ${status}`, names) : `<p class="label">Reply ${status}, empty</p>`,
    )
    .join('')

const refusalsOf = ({ responses }: Operation): string => {
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400)
  if (refusals.length === 0) return ''
  const items = refusals.map(
    ([status, { description }]) => `<li><b>${status}</b> ${escape(description)}</li>`,
  )
  return `<details><summary>What can go wrong</summary><ul>${items.join('')}</ul></details>`
}

const routeSection = (
  name: string,
  route: Route,
  operation: Operation,
  names: ReadonlySet<string>,
): string => `
  <section id="${name}" aria-labelledby="${name}-title">
    <h3 id="${name}-title"><span class="method">${route.method}</span> <code>${escape(route.path)}</code></h3>
    <p>${escape(route.summary)}</p>
    <p class="access">${accessInWords[route.access]}</p>
    ${parametersOf(operation, names)}
    ${operation.requestBody ? contentOf(operation.requestBody.content, 'Body', names) : ''}
    ${repliesOf(operation, names)}
    ${refusalsOf(operation)}
  </section>`

const style = `
  :root { color-scheme: light dark; --ink: light-dark(#1c2126, #e6e8ea); --quiet: light-dark(#545c64, #a9b1b9);
    --paper: light-dark(#fff, #16191c); --line: light-dark(#d8dde2, #343a40); --shade: light-dark(#f4f6f8, #1f2327);
    --accent: light-dark(#0b5f73, #7cc6d8); }
  * { box-sizing: border-box }
  body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 6rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.6 system-ui, sans-serif }
  h1 { font-size: 2rem; margin: 0 0 .5rem } h2 { margin: 3.5rem 0 0; font-size: 1.5rem }
  h3 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere }
  section section, .entry { border-top: 1px solid var(--line); padding: 1.5rem 0 } p { margin: .25rem 0 .5rem }
  a { color: var(--accent) } a:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
  .method { font-weight: 700; color: var(--accent) } .access, .label { color: var(--quiet); font-size: .9rem } .label { margin-top: 1rem }
  pre { background: var(--shade); padding: .75rem 1rem; border-radius: .5rem; overflow-x: auto; font-size: .85rem; line-height: 1.5; margin: 0 }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .75rem 0; display: block; overflow-x: auto }
  th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400 }
  thead th { color: var(--quiet) } details { margin-top: 1rem } summary { cursor: pointer; padding: .25rem 0 }
  nav ul { columns: 16rem; padding-left: 1.1rem } nav li, details li { margin: .15rem 0 }`

const navigation = (): string =>
  `<nav aria-label="Contents"><ul>${[...routeGroups.map(({ name }) => name), 'Types']
    .map((name) => `<li><a href="#${slug(name)}">${name}</a></li>`)
    .join('')}</ul></nav>`

const groupSection = (
  { name, routes }: (typeof routeGroups)[number],
  document: OpenApiDocument,
  names: ReadonlySet<string>,
): string => {
  const sections = Object.entries(routes).map(([routeName, route]) => {
    // The document was made from these very routes.
    const item = document.paths?.[route.path] as unknown as Record<string, Operation>
    const operation = item[route.method.toLowerCase()] ?? { responses: {} }
    return routeSection(routeName, route, operation, names)
  })
  return `<section aria-labelledby="${slug(name)}"><h2 id="${slug(name)}">${name}</h2>${sections.join('')}</section>`
}

const typesSection = (schemas: Record<string, Schema>, names: ReadonlySet<string>): string => {
  const types = Object.entries(schemas)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, schema]) =>
        `<div class="entry"><h3 id="type-${name}">${name}</h3>${code(`Fields of ${name}`, linked(schemaText(schema), names))}</div>`,
    )
  return `<section aria-labelledby="${slug('Types')}"><h2 id="${slug('Types')}">Types</h2>${types.join('')}</section>`
}

/** The HTTP interface as a page to read: no script, light and dark. */
export const referencePage = (document: OpenApiDocument): string => {
  // Schemas that the document library wrote for us.
  const schemas = (document.components?.schemas ?? {}) as unknown as Record<string, Schema>
  const names = new Set(Object.keys(schemas))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Covalence: the HTTP interface</title><style>${style}</style></head>
<body><header><h1>The HTTP interface</h1>
<p>${escape(document.info.description ?? '')}</p>
<p>Times are ISO 8601 in UTC. What goes wrong is answered as a problem (RFC 9457) with a <code>code</code>, words for people in
<code>detail</code>, and a <code>requestId</code> that the server’s log knows. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${navigation()}</header>
<main>${routeGroups.map((group) => groupSection(group, document, names)).join('')}
${typesSection(schemas, names)}</main></body></html>`
}
