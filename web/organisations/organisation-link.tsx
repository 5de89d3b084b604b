import type { OrganisationRef } from '#model/organisations/history.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'

/** The name of an organisation, with the way to its page. */
export const OrganisationLink = ({ organisation: { id, names } }: { organisation: OrganisationRef }) => {
  const language = useLanguage()
  const { slug } = useWorkspace()
  return (
    <TextLink
      to="/w/$workspace/organisations/$organisation"
      params={{ workspace: slug, organisation: id }}
      underline="always"
      inherit
    >
      {nameIn(names, language)}
    </TextLink>
  )
}
