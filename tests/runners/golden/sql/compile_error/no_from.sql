SELEC line FROM input;
