export { edgeSpec, enumValues, isNodeName, nodeNames, nodeSpec } from './lookup.ts'
export type { FieldSpec, NodeName, NodeSpec, OperationSpec, ParamSpec } from './lookup.ts'
export { parseTypeName, type TypeName } from './type-name.ts'
export type * from './generated/types.generated.ts'
