<?xml version="1.0" encoding="UTF-8"?>
{%- comment -%} What a person sees who opens the feed in a browser. {%- endcomment -%}
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom" exclude-result-prefixes="itunes atom">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>
<xsl:template match="/rss/channel">
<html lang="{{ site.language }}" dir="{{ site.dir }}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<title><xsl:value-of select="title"/> · {{ t.feed }}</title>
<link rel="stylesheet" href="{{ site.base }}/assets/style.css"/>
</head>
<body class="feed">
<header class="site"><a class="home" href="{{ site.base }}/"><span><xsl:value-of select="title"/></span></a></header>
<main>
<h1><xsl:value-of select="title"/></h1>
<p class="lead">{{ t.feed_page }} {{ t.feed_hint }}</p>
<p class="address"><code><xsl:choose><xsl:when test="atom:link[@rel='self']/@href"><xsl:value-of select="atom:link[@rel='self']/@href"/></xsl:when><xsl:otherwise>{{ site.feed_url }}</xsl:otherwise></xsl:choose></code></p>
<p><img class="qr" src="{{ site.base }}/assets/feed-qr.svg" alt="{{ t.feed_qr }}" width="132" height="132"/></p>
<p><a class="button" href="{{ site.base }}/">{{ t.open_site }}</a></p>
<h2>{{ t.episodes }}</h2>
<ul class="lines"><xsl:for-each select="item"><li><xsl:choose><xsl:when test="link"><a href="{link}"><xsl:value-of select="title"/></a></xsl:when><xsl:otherwise><xsl:value-of select="title"/></xsl:otherwise></xsl:choose><xsl:text> </xsl:text><span class="facts"><xsl:value-of select="substring(pubDate, 6, 11)"/></span></li></xsl:for-each></ul>
</main>
</body>
</html>
</xsl:template>
</xsl:stylesheet>
