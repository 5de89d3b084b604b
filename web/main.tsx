import '@mantine/core/styles.layer.css'
import './ui/global.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './query-client.ts'
import { router } from './routes/router.tsx'
import { CornerHost } from './ui/corner-host.tsx'
import { startLanguage } from './ui/language.ts'
import { reloadForNewCode } from './ui/reload-for-new-code.ts'
import { theme } from './ui/theme.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root to draw in')

reloadForNewCode()
// Data, code and texts of the first screen come side by side.
void router.load()
await startLanguage()
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <CornerHost />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
