import{b as e}from"./chunk-UTX3ESKG.js";import"./chunk-LSMURIJW.js";function o(t,r){e(t,()=>{},r)}export{o as start};
