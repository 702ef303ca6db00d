export function WizardPage() {
  return <h1>New campaign</h1>
}
