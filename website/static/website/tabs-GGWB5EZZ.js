import{a,b}from"./chunk-LMB574PG.js";import"./chunk-LSMURIJW.js";export{b as start,a as whenStarted};
