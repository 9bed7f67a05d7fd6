export { drawnByLot } from "../../../../shared/domain/by-lot.ts"
