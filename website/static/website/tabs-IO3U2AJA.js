import{a,b}from"./chunk-QLV2I3RM.js";import"./chunk-LSMURIJW.js";export{b as start,a as tabsOf};
