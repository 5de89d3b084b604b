import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { LiveScreen } from './live-screen.tsx'
import { screenQuery } from './queries.ts'
import { RecordView } from './record-view.tsx'
import { ShownProvider } from './use-leading.ts'

/** One workshop: its shared screen while it is held, and what came of it afterwards. */
export const WorkshopScreen = () => {
  const place = useParams({ from: '/signed-in/w/$workspace/services/$service/workshops/$workshop' })
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(screenQuery(queries, place))
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <LoadingPanel />
  const { view, ahead } = data
  if (view.endedAt !== null) return <RecordView place={place} />
  return (
    <ShownProvider value={{ place, screen: view, ahead, leads: view.can.includes('lead') }}>
      <LiveScreen failed={error !== null} />
    </ShownProvider>
  )
}
