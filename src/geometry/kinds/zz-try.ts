import { z } from 'astro/zod';
import { defineKind, numberOf } from '../kind.ts';
export default defineKind({ channels:{day:{types:['day']},value:{types:['number']},bound:{types:['key'],optional:true}}, options:z.strictObject({}), state:z.record(z.string(),z.unknown()), words:[], layout({rows}){return {height:100,marks:rows.map((r,i)=>({type:'point' as const,id:`p${i}`,role:'attack',x:0.1+0.5*i,y:50,r:numberOf(r['value'],'value')/700}))}}, example:{rows:[],options:{},states:{},words:{}}});
