console.log(undefined.length);
