/**
 * Writes dist/landing.html: the landing page as plain HTML, with the app's stylesheet and fonts and no script.
 * Runs after `vite build`: node prerender.mjs [dist]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createServer } from 'vite'

const root = import.meta.dirname

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** @param {string} dist the folder that `vite build` wrote */
async function prerender(dist) {
  const vite = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { LandingPage, landingWords } = await vite.ssrLoadModule('/src/features/landing/landing-page.tsx')
    const body = renderToStaticMarkup(createElement(LandingPage))
    const assets = readdirSync(join(dist, 'assets'))
    // The stylesheet that app.html itself loads: lazy pages have sheets of their own.
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(readFileSync(join(dist, 'app.html'), 'utf8'))?.[1]
    if (!sheet) throw new Error('app.html links no stylesheet')
    const fonts = assets
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => `<link rel="preload" as="font" type="font/woff2" href="/assets/${name}" crossorigin>`)
    const html = [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
      `<title>${escape(landingWords.title)}</title>`,
      `<meta name="description" content="${escape(landingWords.description)}">`,
      '<meta name="color-scheme" content="light dark">',
      '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
      `<link rel="stylesheet" href="${sheet}">`,
      ...fonts,
      `</head><body>${body}</body></html>`,
    ].join('')
    if (/<script|\sstyle="|\son\w+="/.test(html))
      throw new Error('the landing page must stay free of scripts, handlers and style attributes')
    writeFileSync(join(dist, 'landing.html'), html)
    return html.length
  } finally {
    await vite.close()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const length = await prerender(resolve(process.argv[2] ?? join(root, 'dist')))
  console.log(`landing.html ${(length / 1000).toFixed(1)} kB, no script`)
}
