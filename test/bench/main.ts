import { commandBench } from './commands.ts';

commandBench();
