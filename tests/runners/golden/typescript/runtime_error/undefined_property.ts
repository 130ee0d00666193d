const nothing: any = undefined;
console.log(nothing.length);
