import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

/** The theme script has to run before the first paint, as a file of its own: the CSP allows no inline script. */
function themeBoot(): Plugin {
  const file = new URL('src/app/theme-boot.js', import.meta.url)
  let reference: string | undefined
  return {
    name: 'theme-boot',
    buildStart() {
      if (this.environment.mode === 'build')
        reference = this.emitFile({ type: 'asset', name: 'theme-boot.js', source: readFileSync(file) })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const built = Object.keys(bundle ?? {}).find((name) => name.includes('theme-boot'))
        const src = reference && built ? `/${built}` : '/src/app/theme-boot.js'
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }]
      },
    },
  }
}

/** The interface font is on the way of every first paint. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }): HtmlTagDescriptor[] {
        const font = Object.keys(bundle ?? {}).find((name) => name.includes('figtree'))
        if (!font) return []
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}

/** `/` is the landing page; the app's page has a name of its own. */
function nameAppPage(): Plugin {
  let directory = ''
  return {
    name: 'name-app-page',
    apply: 'build',
    configResolved(config) {
      directory = join(config.root, config.build.outDir)
      if (config.build.outDir.startsWith('/')) directory = config.build.outDir
    },
    closeBundle() {
      renameSync(join(directory, 'index.html'), join(directory, 'app.html'))
    },
  }
}

export default defineConfig(({ command }) => {
  // What is built is served: under a test runner's NODE_ENV it would be React's development version.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: import.meta.dirname,
    plugins: [react(), tailwindcss(), themeBoot(), preloadFont(), nameAppPage()],
    build: {
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
      // An inlined file is a data: address, which the CSP forbids.
      assetsInlineLimit: 0,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  }
})
