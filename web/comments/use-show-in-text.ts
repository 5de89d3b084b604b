import { goTo } from '#web/services/go-to.ts'
import { useComments } from './comments.ts'
import { useIsRoomy } from './use-is-roomy.ts'

/** Leads from the panel to a clause in the text. */
export const useShowInText = () => {
  const { close } = useComments()
  const isRoomy = useIsRoomy()
  return (path: string): void => {
    if (isRoomy) return goTo(path)
    close()
    // The sheet lies over the text until it has gone, and gives the focus back then.
    setTimeout(() => goTo(path), 300)
  }
}
