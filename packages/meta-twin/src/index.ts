export { createTwin, type RunningTwin, type TwinOptions } from './create-twin.ts'
