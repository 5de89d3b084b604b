import { useComments } from './comments.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { PassageMarks } from './passage-marks.tsx'
import { SelectionButton } from './selection-button.tsx'

/** What lies over the text: the passages spoken about, the button at what is selected, and the panel. */
export const CommentsLayer = () => {
  const { panel, mayStart } = useComments()
  return (
    <>
      <PassageMarks />
      {mayStart && <SelectionButton />}
      {panel && <CommentsPanel panel={panel} />}
    </>
  )
}
