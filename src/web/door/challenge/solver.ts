/** The script that solves a challenge, for the form that carries one. */

import { addressOf } from '../../for-ever.ts'

/**
 * Tries counters until the derived key begins as asked (ALTCHA 2, PBKDF2/SHA-256). It works while somebody writes; sent
 * before it is done, the form waits for it. A browser that cannot (no crypto on a plain address) sends the form without.
 */
export const solver = `
const form = document.querySelector('form[data-challenge]')
const proof = form.elements.namedItem('proof')
const status = document.getElementById('proof-status')
const challenge = JSON.parse(form.dataset.challenge)
const { nonce, salt, cost, keyPrefix } = challenge.parameters
const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
const derive = async (counter) => {
  const password = new Uint8Array([...bytes(nonce), ...new Uint8Array(new Uint32Array([counter]).buffer).reverse()])
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost }
  return hex(await crypto.subtle.deriveBits(how, key, 256))
}
const solve = async () => {
  for (let counter = 0; ; counter += 1) {
    const derivedKey = await derive(counter)
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
  }
}
const solved = solve().then((solution) => {
  proof.value = JSON.stringify({ challenge, solution })
  status.textContent = status.dataset.done
}).catch(() => 'without')
form.addEventListener('submit', async (event) => {
  if (proof.value) return
  event.preventDefault()
  if (form.dataset.waits) return
  form.dataset.waits = 'yes'
  status.textContent = status.dataset.wait
  await solved
  delete form.dataset.waits
  form.submit()
})
`.trim()

export const solverAddress = addressOf('challenge.js', solver)
