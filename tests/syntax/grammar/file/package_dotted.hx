package com.example.shop;

class PackageDotted {}

// broken: `com.example` -> `com.`
// broken: `shop;` -> `shop`
