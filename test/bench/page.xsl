<?xml version="1.0" encoding="UTF-8"?>
<!-- What Variorum does to a text, as an XSLT 3.0 stylesheet would do it: blocks and runs by a table
     of names, classes, ids, languages, alternatives marked by their layers, pages, notes as a list
     with links both ways, and a heading outline. For the benchmark beside Saxon-HE. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xs">
  <xsl:output method="html" html-version="5" indent="no"/>
  <xsl:variable name="structural" as="xs:string*" select="tokenize('TEI text front body back group div lg sp spGrp castList castGroup list table row titlePage docTitle choice subst app figure cit')"/>
  <xsl:strip-space elements="TEI text front body back group div lg sp spGrp castList castGroup list table row titlePage docTitle choice subst app figure cit"/>
  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="/">
    <xsl:variable name="notes" select="//text//note"/>
    <div>
      <xsl:apply-templates select="/TEI/text"/>
      <xsl:if test="$notes">
        <section class="note-section"><h2>Notes</h2>
          <ol class="notes">
            <xsl:for-each select="$notes">
              <li id="note-{position()}"><span class="note-number"><xsl:value-of select="position()"/>.</span>
                <xsl:apply-templates/><a class="backlink" href="#ref-note-{position()}"/></li>
            </xsl:for-each>
          </ol>
        </section>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="common">
    <xsl:param name="class" select="local-name()"/>
    <xsl:attribute name="class" select="$class, @type[matches(., '^[A-Za-z][\w-]*$')]/concat('type-', .), tokenize(@rend)!concat('rend-', lower-case(.))"/>
    <xsl:choose>
      <xsl:when test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:when>
      <xsl:when test="self::p or self::l or self::head or self::lg or self::sp or self::item or self::ab">
        <xsl:attribute name="id" select="local-name() || '-' || translate(substring(normalize-space(.), 1, 80), ' ', '-')"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
  </xsl:template>

  <xsl:template match="text|front|body|back|group|lg|sp|spGrp|castList|castGroup|castItem|set|figure|titlePage|docTitle|titlePart|byline|opener|closer|argument|l|address|addrLine|row|list|item">
    <div><xsl:call-template name="common"/><xsl:apply-templates/></div>
  </xsl:template>
  <xsl:template match="div|div1|div2|div3|div4">
    <section><xsl:call-template name="common"/><xsl:apply-templates/></section>
  </xsl:template>
  <xsl:template match="head">
    <xsl:element name="h{min((6, count(ancestor::div) + 1))}"><xsl:call-template name="common"/><xsl:apply-templates/></xsl:element>
  </xsl:template>
  <xsl:template match="p|ab|speaker|trailer|docAuthor|docDate|docImprint|signed|salute|dateline">
    <p><xsl:call-template name="common"/><xsl:apply-templates/></p>
  </xsl:template>
  <xsl:template match="stage">
    <xsl:element name="{if (parent::sp or parent::div or parent::body) then 'p' else 'span'}"><xsl:call-template name="common"/><xsl:apply-templates/></xsl:element>
  </xsl:template>
  <xsl:template match="quote|epigraph|floatingText">
    <blockquote><xsl:call-template name="common"/><xsl:apply-templates/></blockquote>
  </xsl:template>
  <xsl:template match="foreign"><i><xsl:call-template name="common"/><xsl:apply-templates/></i></xsl:template>
  <xsl:template match="emph"><em><xsl:call-template name="common"/><xsl:apply-templates/></em></xsl:template>
  <xsl:template match="sic|orig|abbr|am|del|fw|metamark">
    <span data-in="diplomatic" hidden="hidden"><xsl:call-template name="common"/><xsl:apply-templates/></span>
  </xsl:template>
  <xsl:template match="corr|reg|expan|ex|supplied">
    <span data-in="reading witness:*"><xsl:call-template name="common"/><xsl:apply-templates/></span>
  </xsl:template>
  <xsl:template match="pb"><span class="pb" data-n="{@n}" id="{(@xml:id, 'pb-' || @n)[1]}"/></xsl:template>
  <xsl:template match="lb"><br class="lb" data-in="diplomatic" hidden="hidden"/></xsl:template>
  <xsl:template match="ref[starts-with(@target, '#') or matches(@target, '^https?:')]">
    <a href="{@target}"><xsl:call-template name="common"/><xsl:apply-templates/></a>
  </xsl:template>
  <xsl:template match="persName[starts-with(@ref, '#') and key('id', substring(@ref, 2))]">
    <a href="persons.html{@ref}" data-ref="{substring(@ref, 2)}"><xsl:call-template name="common"/><xsl:apply-templates/></a>
  </xsl:template>
  <xsl:template match="note">
    <xsl:variable name="number"><xsl:number level="any" from="text"/></xsl:variable>
    <sup class="note-mark"><a id="ref-note-{$number}" href="#note-{$number}" class="noteref"><xsl:value-of select="$number"/></a></sup>
  </xsl:template>
  <xsl:template match="*"><span><xsl:call-template name="common"/><xsl:apply-templates/></span></xsl:template>
</xsl:stylesheet>
